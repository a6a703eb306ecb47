package lint

import (
	"context"
	"maps"
	"slices"
	"unicode/utf8"

	"quanhe/graph"
)

// heldPassages is the number of passages that are held before the texts are read: some 15 MB.
const heldPassages = 20_000

// passage is one piece of evidence of one fact.
type passage struct {
	fact                  string
	start, end            int
	quote, prefix, suffix string
}

func (c *checker) hold(fact string, evidence *graph.Record) {
	article := articleOf(evidence)
	c.quotes[article] = append(c.quotes[article], passage{
		fact, evidence.Int("start"), evidence.Int("end"), evidence.Text("quote"), evidence.Text("prefix"), evidence.Text("suffix"),
	})
	c.held++
	c.summary.Passages++
}

// compareQuotes compares the passages that are held with the texts of their articles, and forgets
// them.
func (c *checker) compareQuotes(ctx context.Context) error {
	if c.held == 0 {
		return nil
	}
	err := c.store.Texts(ctx, func(article graph.Article) error {
		passages := c.quotes[article.ID]
		if passages == nil {
			return nil
		}
		delete(c.quotes, article.ID)
		text := []rune(article.Text)
		for _, p := range passages {
			if err := c.compareQuote(p, article.ID, text); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		// What cannot be read is found, and has to be mended before the texts after it can be.
		c.forget()
		return c.cannotRead(err)
	}
	for _, article := range slices.Sorted(maps.Keys(c.quotes)) {
		for _, p := range c.quotes[article] {
			if err := c.find(p.fact, ruleQuote, "the text of %s is not stored", article); err != nil {
				return err
			}
		}
	}
	c.forget()
	return nil
}

func (c *checker) forget() {
	clear(c.quotes)
	c.held = 0
}

func (c *checker) compareQuote(p passage, article string, text []rune) error {
	if p.start < 0 || p.end <= p.start || p.end > len(text) || string(text[p.start:p.end]) != p.quote {
		return c.find(p.fact, ruleQuote, "%q is not what %s has from %d to %d", p.quote, article, p.start, p.end)
	}
	before, after := utf8.RuneCountInString(p.prefix), utf8.RuneCountInString(p.suffix)
	if before > min(graph.EvidenceContext, p.start) || string(text[p.start-before:p.start]) != p.prefix {
		return c.find(p.fact, ruleContext, "%q is not what %s has before %d", p.prefix, article, p.start)
	}
	if after > min(graph.EvidenceContext, len(text)-p.end) || string(text[p.end:p.end+after]) != p.suffix {
		return c.find(p.fact, ruleContext, "%q is not what %s has after %d", p.suffix, article, p.end)
	}
	return nil
}
