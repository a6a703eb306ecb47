package graph

// The closed vocabularies of the model. Values are spelled as the GraphQL schema, the SQL
// columns and the Neo4j properties spell them, so that one word means one thing everywhere.

// Role is what an agent did at an event.
type Role string

// The roles of the contract. Roles add up: someone who opened an event and spoke later has two
// participations.
const (
	RoleOpened    Role = "OPENED"
	RoleChaired   Role = "CHAIRED"
	RoleDirected  Role = "DIRECTED"
	RoleReported  Role = "REPORTED"
	RolePresented Role = "PRESENTED"
	RoleSpoke     Role = "SPOKE"
	RoleAttended  Role = "ATTENDED"
	RoleOrganized Role = "ORGANIZED"
	RoleHosted    Role = "HOSTED"
	RoleSigned    Role = "SIGNED"
	RoleReceived  Role = "RECEIVED"
	RoleMet       Role = "MET"
	RoleClosed    Role = "CLOSED"
)

// Roles lists every Role in the order of the contract.
func Roles() []Role {
	return []Role{
		RoleOpened, RoleChaired, RoleDirected, RoleReported, RolePresented, RoleSpoke, RoleAttended,
		RoleOrganized, RoleHosted, RoleSigned, RoleReceived, RoleMet, RoleClosed,
	}
}

// EventKind says what sort of gathering an event is.
type EventKind string

// The kinds of event.
const (
	EventConference      EventKind = "CONFERENCE"
	EventSession         EventKind = "SESSION"
	EventSeminar         EventKind = "SEMINAR"
	EventForum           EventKind = "FORUM"
	EventMeeting         EventKind = "MEETING"
	EventTalks           EventKind = "TALKS"
	EventCeremony        EventKind = "CEREMONY"
	EventReception       EventKind = "RECEPTION"
	EventPressConference EventKind = "PRESS_CONFERENCE"
	EventVisit           EventKind = "VISIT"
	EventOther           EventKind = "OTHER"
)

// EventKinds lists every EventKind in the order of the contract.
func EventKinds() []EventKind {
	return []EventKind{
		EventConference, EventSession, EventSeminar, EventForum, EventMeeting, EventTalks,
		EventCeremony, EventReception, EventPressConference, EventVisit, EventOther,
	}
}

// Mode is how people took part in an event.
type Mode string

// The modes of the contract.
const (
	ModeInPerson Mode = "IN_PERSON"
	ModeOnline   Mode = "ONLINE"
	ModeHybrid   Mode = "HYBRID"
)

// Qualifier says how exact a printed number is.
type Qualifier string

// The qualifiers of the contract.
const (
	QualifierExact  Qualifier = "EXACT"
	QualifierAbout  Qualifier = "ABOUT"
	QualifierOver   Qualifier = "OVER"
	QualifierNearly Qualifier = "NEARLY"
)

// OrganizationKind says what sort of body an organization is.
type OrganizationKind string

// The kinds of organization. A province that acts is an organization of kind PROVINCE with a
// JURISDICTION over its place.
const (
	OrganizationGovernment       OrganizationKind = "GOVERNMENT"
	OrganizationMinistry         OrganizationKind = "MINISTRY"
	OrganizationDepartment       OrganizationKind = "DEPARTMENT"
	OrganizationPartyBody        OrganizationKind = "PARTY_BODY"
	OrganizationProvince         OrganizationKind = "PROVINCE"
	OrganizationPeoplesCommittee OrganizationKind = "PEOPLES_COMMITTEE"
	OrganizationEmbassy          OrganizationKind = "EMBASSY"
	OrganizationConsulate        OrganizationKind = "CONSULATE"
	OrganizationAssociation      OrganizationKind = "ASSOCIATION"
	OrganizationCompany          OrganizationKind = "COMPANY"
	OrganizationUniversity       OrganizationKind = "UNIVERSITY"
	OrganizationPress            OrganizationKind = "PRESS"
	OrganizationInternational    OrganizationKind = "INTERNATIONAL"
	OrganizationOther            OrganizationKind = "OTHER"
)

// PostKind groups posts of different bodies and countries that have the same function.
type PostKind string

// The kinds of post.
const (
	PostHeadOfState            PostKind = "HEAD_OF_STATE"
	PostHeadOfGovernment       PostKind = "HEAD_OF_GOVERNMENT"
	PostDeputyHeadOfGovernment PostKind = "DEPUTY_HEAD_OF_GOVERNMENT"
	PostMinister               PostKind = "MINISTER"
	PostDeputyMinister         PostKind = "DEPUTY_MINISTER"
	PostDirector               PostKind = "DIRECTOR"
	PostDeputyDirector         PostKind = "DEPUTY_DIRECTOR"
	PostAmbassador             PostKind = "AMBASSADOR"
	PostConsulGeneral          PostKind = "CONSUL_GENERAL"
	PostChair                  PostKind = "CHAIR"
	PostDeputyChair            PostKind = "DEPUTY_CHAIR"
	PostSecretary              PostKind = "SECRETARY"
	PostChiefOfOffice          PostKind = "CHIEF_OF_OFFICE"
	PostExpert                 PostKind = "EXPERT"
	PostOther                  PostKind = "OTHER"
)

// PlaceKind says what sort of place a place is.
type PlaceKind string

// The kinds of place.
const (
	PlaceCountry  PlaceKind = "COUNTRY"
	PlaceProvince PlaceKind = "PROVINCE"
	PlaceCity     PlaceKind = "CITY"
	PlaceVenue    PlaceKind = "VENUE"
)

// SpeechKind says what sort of contribution a speech is.
type SpeechKind string

// The kinds of speech.
const (
	SpeechOpening SpeechKind = "OPENING"
	SpeechReport  SpeechKind = "REPORT"
	SpeechPaper   SpeechKind = "PAPER"
	SpeechRemark  SpeechKind = "REMARK"
	SpeechClosing SpeechKind = "CLOSING"
)

// EndState says what is known of the end of a tenure.
type EndState string

// The end states: a known day, still going on, or ended (or perhaps not) at an unknown day.
const (
	EndKnown   EndState = "KNOWN"
	EndOpen    EndState = "OPEN"
	EndUnknown EndState = "UNKNOWN"
)

// How says how a fact was made.
type How string

// The ways in which a fact is made.
const (
	HowRule     How = "RULE"
	HowCurated  How = "CURATED"
	HowInferred How = "INFERRED"
	// HowCandidate is a fact that only rules of extraction that are still on trial have read. It is
	// kept, and served to who asks for it: see Page.Candidates.
	HowCandidate How = "CANDIDATE"
)

// Property names the contestable scalar of an event that a Claim states.
type Property string

// The properties that articles may state differently.
const (
	PropertyDate      Property = "DATE"
	PropertyPlace     Property = "PLACE"
	PropertyTheme     Property = "THEME"
	PropertyMode      Property = "MODE"
	PropertyDelegates Property = "DELEGATES"
	PropertyParent    Property = "PARENT"
	PropertySeries    Property = "SERIES"
	PropertyOrdinal   Property = "ORDINAL"
)
