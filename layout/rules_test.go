package layout_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the module's path.
const module = "github.com/galleyproof/galley"

// The import graph, from the top:
//
//	examples → layout/mets → layout/formats → readers → layout → columns, dehyphen
//
// A package may import what is below it. Each entry says, for the packages
// that its pattern matches, which ones of the module these are; the first that
// matches counts.
var importRules = []struct {
	why   string
	of    string
	allow []string
}{
	{"examples are what a user could write: nothing internal", "examples/*", []string{"columns", "dehyphen", "dehyphen/*", "layout", "layout/*"}},
	{"columns is of use by itself", "columns", []string{"internal/*"}},
	{"so is dehyphen", "dehyphen", []string{"internal/*"}},
	{"data for dehyphen", "dehyphen/*", []string{"dehyphen", "internal/*"}},
	{"the model knows no format", "layout", []string{"columns", "dehyphen", "internal/*"}},
	{"METS is a list of files in other formats", "layout/mets", []string{"layout", "layout/*", "internal/*"}},
	{"the table of formats knows all readers", "layout/formats", []string{"layout", "layout/*", "internal/*"}},
	{"a reader knows the model and no other reader", "layout/*", []string{"layout", "internal/*"}},
	{"what tests share knows nothing", "internal/golden", nil},
	{"what readers share knows the model", "internal/*", []string{"layout", "internal/*"}},
}

// foreign are the modules that the library may use, and those that only tests
// and what they share may.
var (
	foreign     = []string{"golang.org/x/text/", "github.com/rivo/uniseg"}
	foreignTest = []string{"github.com/google/go-cmp/cmp"}
)

// A sourceFile is a Go file of the module that is not a test.
type sourceFile struct {
	name string // from the module's root
	pkg  string // directory, from the module's root
	*ast.File
}

// library reports whether the file belongs to the library, and not to a
// command or to what tests share.
func (f sourceFile) library() bool {
	return !strings.HasPrefix(f.pkg, "examples/") && f.pkg != "internal/golden" && f.pkg != "internal/readtest" && f.Name.Name != "main"
}

// sources parses the Go files of the module, without tests and without
// programs that are built only by hand.
func sources(t *testing.T) (*token.FileSet, []sourceFile) {
	t.Helper()
	fset := token.NewFileSet()
	var files []sourceFile
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != ".." && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel("..", name)
		if err == nil && !ignored(f) {
			rel = filepath.ToSlash(rel)
			files = append(files, sourceFile{rel, path.Dir(rel), f})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fset, files
}

// ignored reports whether the file has the build constraint that keeps it out
// of its package.
func ignored(f *ast.File) bool {
	for _, c := range f.Comments {
		if c.Pos() < f.Package && strings.HasPrefix(c.List[0].Text, "//go:build ignore") {
			return true
		}
	}
	return false
}

// matches reports whether pattern, which may end in a star, matches pkg.
func matches(pattern, pkg string) bool {
	prefix, star := strings.CutSuffix(pattern, "*")
	return pkg == pattern || star && strings.HasPrefix(pkg, prefix)
}

func TestImports(t *testing.T) {
	_, files := sources(t)
	seen := map[string]bool{}
	for _, f := range files {
		i := slices.IndexFunc(importRules, func(r struct {
			why   string
			of    string
			allow []string
		}) bool {
			return matches(r.of, f.pkg)
		})
		if i < 0 {
			t.Errorf("%s: there is no rule for package %s", f.name, f.pkg)
			continue
		}
		rule := importRules[i]
		seen[rule.of] = true
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			own, ours := strings.CutPrefix(p, module+"/")
			ok := func(pattern string) bool { return matches(pattern, own) }
			switch {
			case ours && !slices.ContainsFunc(rule.allow, ok):
				t.Errorf("%s imports %s: %s", f.name, p, rule.why)
			case !ours && !allowedForeign(p, f.library()):
				t.Errorf("%s imports %s, which the module does not use", f.name, p)
			}
		}
	}
	for _, r := range importRules {
		if !seen[r.of] {
			t.Errorf("there is no package %s", r.of)
		}
	}
}

// allowedForeign reports whether a package outside the module may be imported.
func allowedForeign(p string, library bool) bool {
	first, _, _ := strings.Cut(p, "/")
	if !strings.Contains(first, ".") {
		return !library || p != "log" && p != "unsafe" && p != "net" && p != "net/http"
	}
	list := foreign
	if !library {
		list = append(slices.Clone(list), foreignTest...)
	}
	return slices.ContainsFunc(list, func(prefix string) bool { return strings.HasPrefix(p, prefix) })
}

// TestLibraryCode holds that library code has no init, no goroutines, no panic,
// prints nothing and changes no package variable: a program that uses it has
// nothing to expect of it but results.
func TestLibraryCode(t *testing.T) {
	fset, files := sources(t)
	vars := findVars(files)
	for _, f := range files {
		if !f.library() {
			continue
		}
		report := func(n ast.Node, what string) { t.Errorf("%v: %s", fset.Position(n.Pos()), what) }
		ast.Inspect(f.File, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Name.Name == "init" && n.Recv == nil {
					report(n, "init")
				}
			case *ast.GoStmt:
				report(n, "a goroutine")
			case *ast.CallExpr:
				if name := calledName(n); slices.Contains(forbiddenCalls, name) {
					report(n, name)
				}
			case *ast.AssignStmt:
				for _, l := range n.Lhs {
					if n.Tok != token.DEFINE && vars.has(l, f.pkg) {
						report(n, "a package variable changes")
					}
				}
			case *ast.IncDecStmt:
				if vars.has(n.X, f.pkg) {
					report(n, "a package variable changes")
				}
			}
			return true
		})
	}
}

var forbiddenCalls = []string{"panic", "print", "println", "os.Exit", "fmt.Print", "fmt.Println", "fmt.Printf", "recover"}

// calledName returns the name of a called function, with its package.
func calledName(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			return x.Name + "." + f.Sel.Name
		}
	}
	return ""
}

// A packageVar is the name of a variable of a package.
type packageVar struct{ pkg, name string }

// packageVars are the variables of all packages: their names, and where they
// are declared.
type packageVars struct {
	names map[packageVar]bool
	specs map[any]bool
}

func findVars(files []sourceFile) packageVars {
	vars := packageVars{map[packageVar]bool{}, map[any]bool{}}
	for _, f := range files {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				vars.specs[s] = true
				for _, n := range s.(*ast.ValueSpec).Names {
					vars.names[packageVar{f.pkg, n.Name}] = true
				}
			}
		}
	}
	return vars
}

// has reports whether what x is part of is a variable of package pkg. The
// parser resolves names within their file, the local ones among them: a name
// without a declaration there is one of the package.
func (v packageVars) has(x ast.Expr, pkg string) bool {
	for {
		switch e := x.(type) {
		case *ast.IndexExpr:
			x = e.X
		case *ast.SelectorExpr:
			x = e.X
		case *ast.StarExpr:
			x = e.X
		case *ast.ParenExpr:
			x = e.X
		case *ast.Ident:
			return v.names[packageVar{pkg, e.Name}] && (e.Obj == nil || v.specs[e.Obj.Decl])
		default:
			return false
		}
	}
}

// TestExportedDocs holds that every exported name has a comment.
func TestExportedDocs(t *testing.T) {
	fset, files := sources(t)
	for _, f := range files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
					t.Errorf("%v: %s has no comment", fset.Position(d.Pos()), d.Name)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					checkSpec(t, fset, d, s)
				}
			}
		}
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	x := d.Recv.List[0].Type
	if s, ok := x.(*ast.StarExpr); ok {
		x = s.X
	}
	id, ok := x.(*ast.Ident)
	return ok && id.IsExported()
}

// checkSpec reports an exported type, constant or variable without a comment
// of its own, at its line's end or on its group.
func checkSpec(t *testing.T, fset *token.FileSet, d *ast.GenDecl, s ast.Spec) {
	t.Helper()
	switch s := s.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() && s.Doc == nil && d.Doc == nil {
			t.Errorf("%v: %s has no comment", fset.Position(s.Pos()), s.Name)
		}
	case *ast.ValueSpec:
		for _, n := range s.Names {
			if n.IsExported() && s.Doc == nil && s.Comment == nil && d.Doc == nil {
				t.Errorf("%v: %s has no comment", fset.Position(n.Pos()), n)
			}
		}
	}
}
