package extract

import (
	"strings"
	"testing"
)

// unitedNations are the 193 members, by ISO 3166-1 code.
const unitedNations = `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU
CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR
LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN
RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW`

func TestCountriesHoldTheUnitedNations(t *testing.T) {
	codes := map[string]string{}
	for _, row := range newLexicon(t).entries[classCountry] {
		if row.kind != "country" {
			continue
		}
		code := row.detail["iso"]
		if len(code) != 2 || codes[code] != "" {
			t.Errorf("%s: code %q, also of %q", row.id, code, codes[code])
		}
		codes[code] = row.id
	}
	members := strings.Fields(unitedNations)
	if len(members) != 193 {
		t.Fatalf("%d members in the test, want 193", len(members))
	}
	for _, code := range members {
		if codes[code] == "" {
			t.Errorf("no country has the code %s", code)
		}
	}
}

// TestProvincesOfADay: 63 units up to the reform, 34 since, no two with one code or one name on one day; each that ended became a part of
// one that began the day after.
func TestProvincesOfADay(t *testing.T) {
	lex := newLexicon(t)
	for day, want := range map[string]int{"2008-08-01": 63, "2025-01-01": 63, "2025-06-30": 63, "2025-07-01": 34, "2026-05-01": 34} {
		codes, names := map[string]bool{}, map[string]bool{}
		for _, row := range lex.entries[classProvince] {
			if row.validOn(day) {
				codes[row.detail["code"]], names[row.name] = true, true
			}
		}
		if len(codes) != want || len(names) != want {
			t.Errorf("%s: %d codes and %d names, want %d", day, len(codes), len(names), want)
		}
	}
	for _, row := range lex.entries[classProvince] {
		if heir := lex.byID[classProvince][row.detail["into"]]; row.to != "" && (heir == nil || heir.from <= row.to) {
			t.Errorf("%s ended on %s and became %q", row.id, row.to, row.detail["into"])
		}
	}
}

// TestCodeIsNoIdentity: the code 89 was An Giang's, and the An Giang of today has that of Kiên Giang.
func TestCodeIsNoIdentity(t *testing.T) {
	rows := newLexicon(t).byID[classProvince]
	if rows["an-giang"].detail["code"] != "89" || rows["an-giang-2025"].detail["code"] != rows["kien-giang"].detail["code"] {
		t.Errorf("codes %q, %q and %q", rows["an-giang"].detail["code"], rows["an-giang-2025"].detail["code"], rows["kien-giang"].detail["code"])
	}
}
