package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// stateClaims states the printed properties of the events.
func (d *draft) stateClaims() {
	numbers := map[[2]string]int{}
	for _, field := range trustedFirst(d.facts.Fields, func(f extract.Field) bool { return f.Candidate }) {
		evidence := d.evidence(field.Rule, field.Evidence)
		if field.Event < 0 || field.Event >= len(d.eventIDs) || len(evidence) == 0 {
			d.report(graph.KindClaim, "", field.Value, ReasonEvidence)
			continue
		}
		event := d.eventIDs[field.Event]
		value, target, ok := d.claimValue(field, event)
		if !ok {
			d.report(graph.KindClaim, "", string(field.Property)+" "+field.Value, ReasonValue)
			continue
		}
		id := claimID(event, field.Property, value, target)
		stated, isNew := d.claims.add(id, graph.Claim{
			ID: id, EventID: event, Property: field.Property, Value: value, TargetID: target, How: how(field.Candidate), Evidence: evidence,
		})
		if !isNew {
			stated.Evidence = addEvidence(stated.Evidence, evidence...)
			continue
		}
		slot := [2]string{event, string(field.Property)}
		numbers[slot]++
		stated.Seq = numbers[slot]
		if field.Property == graph.PropertyParent {
			stated.Seq = d.parentPlace(field)
		}
	}
}

// parentPlace is the place of a parent among those of the event, nearest first, from 1. One that
// the event does not list comes after them.
func (d *draft) parentPlace(field extract.Field) int {
	parents := d.facts.Events[field.Event].Parents
	if at := slices.Index(parents, field.Parent); at >= 0 {
		return at + 1
	}
	return len(parents) + 1
}

// claimID names a claim by what it says. An entity is named by its id, whatever it is called.
func claimID(event string, property graph.Property, value, target string) string {
	if target != "" {
		value = target
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{event, string(property), value}, "\x00")))
	return graph.KindClaim.Prefix() + ":" + hex.EncodeToString(sum[:8])
}

// isPart reports whether an event is another one or, by the claims so far, part of it.
func (d *draft) isPart(event, of string) bool {
	if event == of {
		return true
	}
	for _, claim := range d.claims.order {
		// Claims never close a round, so this ends.
		if claim.Property == graph.PropertyParent && claim.EventID == event && d.isPart(claim.TargetID, of) {
			return true
		}
	}
	return false
}

// claimValue gives the canonical value of a field, and the entity that it names.
func (d *draft) claimValue(field extract.Field, event string) (value, target string, ok bool) {
	switch field.Property {
	case graph.PropertyParent:
		if field.Parent < 0 || field.Parent >= len(d.eventIDs) || d.isPart(d.eventIDs[field.Parent], event) {
			return "", "", false
		}
		target = d.eventIDs[field.Parent]
		return d.table.label(target), target, true
	case graph.PropertyPlace:
		target = d.place(field.Value, field.PlaceKind)
		if target == "" {
			return "", "", false
		}
		d.alias(&d.places[target].Entity, field.Place)
		return d.table.label(target), target, true
	case graph.PropertyDate:
		date, err := graph.ParseDate(field.Value)
		return date.Text, "", err == nil && !date.IsZero()
	case graph.PropertyMode:
		mode, ok := parseMode(field.Value)
		return string(mode), "", ok
	case graph.PropertyDelegates:
		value, ok = parseDelegates(field.Value)
		return value, "", ok
	case graph.PropertyTheme, graph.PropertySeries, graph.PropertyOrdinal:
		value = printed(field.Value)
		return value, "", value != ""
	}
	return "", "", false
}
