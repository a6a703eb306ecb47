package graph

// Values lists what a text field may hold, in the order of the contract; nil for a field that may
// hold any text.
func Values(kind Kind, field string) []string {
	switch field {
	case "how":
		return texts(HowRule, HowCurated, HowInferred, HowCandidate)
	case "kind":
		switch kind {
		case KindOrganization:
			return texts(OrganizationKinds()...)
		case KindPlace:
			return texts(PlaceCountry, PlaceProvince, PlaceCity, PlaceVenue)
		case KindPost:
			return texts(PostKinds()...)
		case KindEvent:
			return texts(EventKinds()...)
		}
	case "mode":
		return texts(ModeInPerson, ModeOnline, ModeHybrid)
	case "delegatesQualifier":
		return texts(QualifierExact, QualifierAbout, QualifierOver, QualifierNearly)
	case "role":
		return texts(Roles()...)
	case "speechKind":
		return texts(SpeechOpening, SpeechReport, SpeechPaper, SpeechRemark, SpeechClosing)
	case "endState":
		return texts(EndKnown, EndOpen, EndUnknown)
	case "property":
		return texts(PropertyDate, PropertyPlace, PropertyTheme, PropertyMode, PropertyDelegates,
			PropertyParent, PropertySeries, PropertyOrdinal)
	case "rank":
		return texts(RankPreferred, RankNormal)
	}
	return nil
}

// OrganizationKinds lists every OrganizationKind in the order of the contract.
func OrganizationKinds() []OrganizationKind {
	return []OrganizationKind{
		OrganizationGovernment, OrganizationMinistry, OrganizationDepartment, OrganizationPartyBody, OrganizationProvince,
		OrganizationPeoplesCommittee, OrganizationEmbassy, OrganizationConsulate, OrganizationAssociation, OrganizationCompany,
		OrganizationUniversity, OrganizationPress, OrganizationInternational, OrganizationOther,
	}
}

// PostKinds lists every PostKind in the order of the contract.
func PostKinds() []PostKind {
	return []PostKind{
		PostHeadOfState, PostHeadOfGovernment, PostDeputyHeadOfGovernment, PostMinister, PostDeputyMinister, PostDirector,
		PostDeputyDirector, PostAmbassador, PostConsulGeneral, PostChair, PostDeputyChair, PostSecretary, PostChiefOfOffice,
		PostExpert, PostOther,
	}
}

func texts[T ~string](values ...T) []string {
	list := make([]string, len(values))
	for i, value := range values {
		list[i] = string(value)
	}
	return list
}
