package graph

import (
	"cmp"
	"slices"
)

// The ranks of claims, as in Wikibase.
const (
	RankPreferred = "PREFERRED"
	RankNormal    = "NORMAL"
)

// stated is a claim with the first statement of it.
type stated struct {
	claim Claim
	first Said
}

// inOrder gives claims in the order in which they were stated first.
func inOrder(all []stated) []Claim {
	slices.SortFunc(all, func(a, b stated) int {
		return cmp.Or(
			cmp.Compare(a.first.Published, b.first.Published), cmp.Compare(a.first.ArticleID, b.first.ArticleID),
			cmp.Compare(a.claim.Seq, b.claim.Seq), cmp.Compare(a.claim.ID, b.claim.ID))
	})
	claims := make([]Claim, len(all))
	for i, stated := range all {
		claims[i] = stated.claim
	}
	return claims
}

// show gives an event the best of its claims. stated is in the order of the first statement of
// each, so a stable choice of the highest precision keeps the earliest article.
func show(rows map[string]merged, event string, stated []Claim) {
	best := map[Property]Claim{}
	var parents []Claim
	for _, claim := range stated {
		if claim.Property == PropertyParent {
			parents = append(parents, claim)
			rows[claim.ID].row.Values["rank"] = RankPreferred
			continue
		}
		if chosen, ok := best[claim.Property]; !ok || claim.Precision() > chosen.Precision() {
			best[claim.Property] = claim
		}
	}
	row, ok := rows[event]
	for property, claim := range best {
		rows[claim.ID].row.Values["rank"] = RankPreferred
		if !ok {
			continue
		}
		switch property {
		case PropertyDate:
			date := showDate(rows, claim, stated)
			row.row.Values["date"], row.row.Values["sortDate"] = date, date.SortDay()
		case PropertyPlace:
			row.row.ref("place", claim.TargetID)
		case PropertyTheme:
			set(row.row, "theme", claim.Value)
		case PropertyMode:
			set(row.row, "mode", claim.Value)
		case PropertyDelegates:
			count, qualifier, _ := claim.Delegates()
			row.row.Values["delegatesCount"] = count
			set(row.row, "delegatesQualifier", string(qualifier))
		}
	}
	if ok {
		slices.SortStableFunc(parents, func(a, b Claim) int { return cmp.Compare(a.Seq, b.Seq) })
		for _, parent := range parents {
			if !slices.Contains(row.row.Refs["partOf"], parent.TargetID) {
				row.row.Refs["partOf"] = append(row.row.Refs["partOf"], parent.TargetID)
			}
		}
	}
}

// showDate is the date of the best claim. Where that tells the year or the month only, and another
// article tells the day without a year, the two together tell more than each of them: both are shown.
func showDate(rows map[string]merged, best Claim, stated []Claim) PartialDate {
	date, _ := ParseDate(best.Value)
	for _, claim := range stated {
		if claim.Property != PropertyDate || date.Rank() >= (PartialDate{Precision: PrecisionDay}).Rank() {
			continue
		}
		day, _ := ParseDate(claim.Value)
		if completed := day.InYearOf(date); completed != day {
			rows[claim.ID].row.Values["rank"] = RankPreferred
			return completed
		}
	}
	return date
}
