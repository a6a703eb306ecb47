package gazetteer

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
	for _, row := range builtInLists(t).Rows(Countries) {
		if row.Kind != "country" {
			continue
		}
		code := row.Detail["iso"]
		if len(code) != 2 || codes[code] != "" {
			t.Errorf("%s: code %q, also of %q", row.ID, code, codes[code])
		}
		codes[code] = row.ID
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
	lists := builtInLists(t)
	rows := lists.Rows(Provinces)
	byID := rowsByID(lists, Provinces)
	for day, want := range map[string]int{"2008-08-01": 63, "2025-01-01": 63, "2025-06-30": 63, "2025-07-01": 34, "2026-05-01": 34} {
		codes, names := map[string]bool{}, map[string]bool{}
		for _, row := range rows {
			if row.ValidOn(day) {
				codes[row.Detail["code"]], names[row.Name] = true, true
			}
		}
		if len(codes) != want || len(names) != want {
			t.Errorf("%s: %d codes and %d names, want %d", day, len(codes), len(names), want)
		}
	}
	for _, row := range rows {
		if heir := byID[row.Detail["into"]]; row.To != "" && (heir == nil || heir.From <= row.To) {
			t.Errorf("%s ended on %s and became %q", row.ID, row.To, row.Detail["into"])
		}
	}
}

// TestCodeIsNoIdentity: the code 89 was An Giang's, and the An Giang of today has that of Kiên Giang.
func TestCodeIsNoIdentity(t *testing.T) {
	rows := rowsByID(builtInLists(t), Provinces)
	if rows["an-giang"].Detail["code"] != "89" || rows["an-giang-2025"].Detail["code"] != rows["kien-giang"].Detail["code"] {
		t.Errorf("codes %q, %q and %q", rows["an-giang"].Detail["code"], rows["an-giang-2025"].Detail["code"], rows["kien-giang"].Detail["code"])
	}
}
