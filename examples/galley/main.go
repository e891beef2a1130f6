// Galley turns the text of printed pages back into articles.
//
//	galley [-from FORMAT] [-to FORM] [-explain] [FILE ...]
//
// It reads plain text, hOCR, ALTO, PAGE XML, Tesseract's TSV, what pdftotext
// -bbox and -bbox-layout write, and METS files with the ALTO files they name.
// Several files are the pages of one document, in the order given; - is the
// standard input. Without a file it reads the standard input or, if that is a
// terminal, a newspaper page that it has with it.
//
// The exit status is 1 if a file could not be read as a whole: what was read
// of it is written all the same. It is 2 for a wrong command line.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/galleyproof/galley/layout"
)

// sample is one newspaper page as a PDF library gave its text.
//
//go:embed page.txt
var sample string

const (
	statusFault = 1
	statusUsage = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A command is a parsed command line.
type command struct {
	from, to  string
	explain   bool
	furniture bool
	files     []string
}

// run is main with its surroundings as arguments; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c, err := parse(args, stderr)
	switch {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return statusUsage
	}
	pages, fault := c.read(stdin)
	if fault != nil {
		fmt.Fprintln(stderr, "galley:", fault)
	}
	if len(pages) > 0 || fault == nil {
		if err := c.write(stdout, pages); err != nil {
			fmt.Fprintln(stderr, "galley:", err)
			return statusFault
		}
	}
	if fault != nil {
		return statusFault
	}
	return 0
}

// parse reads the command line; what is wrong with it has been reported.
func parse(args []string, stderr io.Writer) (*command, error) {
	var c command
	fs := flag.NewFlagSet("galley", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&c.from, "from", "", "`format` of the input: "+strings.Join(formatNames(), ", ")+" (default: told by the content)")
	fs.StringVar(&c.to, "to", "md", "`form` of the output: "+strings.Join(formNames(), ", "))
	fs.BoolVar(&c.explain, "explain", false, "print one line for every decision instead of the document")
	fs.BoolVar(&c.furniture, "furniture", false, "also print running heads, folios and jump lines in text, md and html")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: galley [-from format] [-to form] [-explain] [-furniture] [file ...]")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	c.files = fs.Args()
	if _, ok := forms[c.to]; !ok {
		return nil, usage(fs, "unknown form %q", c.to)
	}
	if c.from != "" && !known(c.from) {
		return nil, usage(fs, "unknown format %q", c.from)
	}
	return &c, nil
}

// usage reports a wrong command line.
func usage(fs *flag.FlagSet, format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	fmt.Fprintln(fs.Output(), "galley:", err)
	fs.Usage()
	return err
}

// forms are the forms of output.
var forms = map[string]func(*layout.Printer, *layout.Document, []*layout.Page) []byte{
	"text":  func(p *layout.Printer, d *layout.Document, _ []*layout.Page) []byte { return p.Text(d) },
	"md":    func(p *layout.Printer, d *layout.Document, _ []*layout.Page) []byte { return p.Markdown(d) },
	"html":  func(p *layout.Printer, d *layout.Document, _ []*layout.Page) []byte { return p.HTML(d) },
	"json":  func(p *layout.Printer, d *layout.Document, _ []*layout.Page) []byte { return p.JSON(d) },
	"trace": func(p *layout.Printer, d *layout.Document, g []*layout.Page) []byte { return p.Trace(d, g...) },
}

func formNames() []string { return []string{"text", "md", "html", "json", "trace"} }

// write analyzes pages and writes the document.
func (c *command) write(w io.Writer, pages []*layout.Page) error {
	a := layout.Analyzer{Explain: c.explain}
	doc := a.Analyze(pages...)
	if c.explain {
		for _, d := range doc.Decisions {
			if _, err := fmt.Fprintln(w, d); err != nil {
				return err
			}
		}
		return nil
	}
	p := layout.Printer{Furniture: c.furniture}
	_, err := w.Write(forms[c.to](&p, doc, pages))
	return err
}
