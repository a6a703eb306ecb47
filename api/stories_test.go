package api_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/api"
)

// story is a file under testdata/stories: what it shows, a query, its variables if it has some, and
// the answer that the sample graph gives.
type story struct {
	name      string
	path      string
	archive   *txtar.Archive
	query     string
	variables vars
	answer    string
}

func stories(t testing.TB) []story {
	t.Helper()
	paths, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	var all []story
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s := story{name: strings.TrimSuffix(filepath.Base(path), ".txtar"), path: path, archive: archive}
		for _, file := range archive.Files {
			switch file.Name {
			case "query.graphql":
				s.query = string(file.Data)
			case "variables.json":
				if err := json.Unmarshal(file.Data, &s.variables); err != nil {
					t.Fatalf("%s: %v", path, err)
				}
			case "answer.json":
				s.answer = string(file.Data)
			}
		}
		all = append(all, s)
	}
	return all
}

func (s story) request() api.Request { return api.Request{Query: s.query, Variables: s.variables} }

func TestStories(t *testing.T) {
	for _, s := range stories(t) {
		t.Run(s.name, func(t *testing.T) {
			answer := indented(t, over(sample()).Do(t.Context(), s.request()).JSON())
			if *update {
				s.archive.Files = slices.DeleteFunc(s.archive.Files, func(f txtar.File) bool { return f.Name == "answer.json" })
				s.archive.Files = append(s.archive.Files, txtar.File{Name: "answer.json", Data: answer})
				golden(t, s.path, txtar.Format(s.archive))
				return
			}
			same(t, s.path, strings.Split(s.answer, "\n"), strings.Split(string(answer), "\n"))
		})
	}
}

// TestStoriesReadOnce: a root field but search is one read of the store, however much hangs on it.
func TestStoriesReadOnce(t *testing.T) {
	for _, s := range stories(t) {
		t.Run(s.name, func(t *testing.T) {
			plans, _, err := api.Plans(t.Context(), s.request(), api.DefaultLimits())
			if err != nil {
				t.Skip("refused") // a story of an error
			}
			if strings.Contains(s.query, "search(") {
				t.Skip("a search reads what it finds")
			}
			want := 0
			for _, plan := range plans {
				if plan.IDs == nil || len(plan.IDs) > 0 {
					want++
				}
			}
			counter := &counting{Reader: sample()}
			over(counter).Do(t.Context(), s.request())
			same(t, "reads", int64(want), counter.reads.Load())
		})
	}
}

// TestStoriesCoverSchema: the stories ask for every field, argument and key of every input.
func TestStoriesCoverSchema(t *testing.T) {
	schema := api.Schema()
	asked := map[string]bool{}
	for _, s := range stories(t) {
		document, errs := gqlparser.LoadQueryWithRules(schema, s.query, nil)
		if len(errs) > 0 {
			continue // a story of an error
		}
		for _, operation := range document.Operations {
			noteSelections(asked, operation.SelectionSet)
			for _, variable := range operation.VariableDefinitions {
				noteVariable(asked, schema, variable.Type, s.variables[variable.Variable])
			}
		}
		for _, fragment := range document.Fragments {
			noteSelections(asked, fragment.SelectionSet)
		}
	}
	for _, name := range membersOf(schema) {
		if !asked[name] {
			t.Errorf("no story asks for %s", name)
		}
	}
}

// membersOf lists Type.field, Type.field(argument) and Input.key of everything that a query can name.
func membersOf(schema *ast.Schema) []string {
	var names []string
	for _, definition := range schema.Types {
		if definition.BuiltIn {
			continue
		}
		for _, field := range definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			names = append(names, definition.Name+"."+field.Name)
			for _, argument := range field.Arguments {
				names = append(names, definition.Name+"."+field.Name+"("+argument.Name+")")
			}
		}
	}
	slices.Sort(names)
	return names
}

func noteSelections(asked map[string]bool, set ast.SelectionSet) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			if selection.ObjectDefinition != nil {
				name := selection.ObjectDefinition.Name + "." + selection.Name
				asked[name] = true
				for _, argument := range selection.Arguments {
					asked[name+"("+argument.Name+")"] = true
					noteValue(asked, argument.Value)
				}
			}
			noteSelections(asked, selection.SelectionSet)
		case *ast.InlineFragment:
			noteSelections(asked, selection.SelectionSet)
		}
	}
}

// noteValue notes the keys of a value that is written into the query.
func noteValue(asked map[string]bool, value *ast.Value) {
	for _, child := range value.Children {
		if value.Kind == ast.ObjectValue && value.Definition != nil {
			asked[value.Definition.Name+"."+child.Name] = true
		}
		noteValue(asked, child.Value)
	}
}

// noteVariable notes the keys of the value of a variable.
func noteVariable(asked map[string]bool, schema *ast.Schema, typ *ast.Type, value any) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			noteVariable(asked, schema, typ, item)
		}
	case map[string]any:
		definition := schema.Types[typ.Name()]
		for key, inner := range value {
			asked[definition.Name+"."+key] = true
			if field := definition.Fields.ForName(key); field != nil {
				noteVariable(asked, schema, field.Type, inner)
			}
		}
	}
}
