package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/galleyproof/galley/layout"
	"github.com/galleyproof/galley/layout/formats"
	"github.com/galleyproof/galley/layout/mets"
)

// metsName is the name of the format that is a list of files, which is not
// among those of package formats.
const metsName = "mets"

// formatNames returns the names that -from takes.
func formatNames() []string {
	var names []string
	for _, f := range formats.All() {
		names = append(names, f.Name)
	}
	return append(names, metsName)
}

func known(name string) bool {
	_, ok := formats.ByName(name)
	return ok || name == metsName
}

// read reads all files; what was read before a fault is returned with it.
func (c *command) read(stdin io.Reader) ([]*layout.Page, error) {
	if len(c.files) == 0 {
		if terminal(stdin) {
			return formats.ReadAs("plain", strings.NewReader(sample))
		}
		return c.readFrom("standard input", stdin)
	}
	var pages []*layout.Page
	for _, name := range c.files {
		more, err := c.readFile(name, stdin)
		pages = append(pages, more...)
		if err != nil {
			return pages, err
		}
	}
	return pages, nil
}

// terminal reports whether r is a terminal, or another device from which no
// page can come: none at all, or the null device.
func terminal(r io.Reader) bool {
	f, ok := r.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err != nil || info.Mode()&os.ModeCharDevice != 0
}

func (c *command) readFile(name string, stdin io.Reader) ([]*layout.Page, error) {
	if name == "-" {
		return c.readFrom("standard input", stdin)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if c.from == metsName || c.from == "" && isMETS(f) {
		pages, err := mets.Read(os.DirFS(filepath.Dir(name)), filepath.Base(name))
		return pages, located(name, err)
	}
	pages, err := c.readFrom(name, f)
	for _, p := range pages {
		if p.Name == "" {
			p.Name = filepath.Base(name)
		}
	}
	return pages, err
}

// isMETS reports whether f is a METS file, and puts f back to its beginning.
func isMETS(f *os.File) bool {
	prefix := make([]byte, formats.PrefixSize)
	n, _ := io.ReadFull(f, prefix)
	_, err := f.Seek(0, io.SeekStart)
	prefix = bytes.TrimLeft(prefix[:n], "\ufeff \t\r\n")
	if err != nil || !bytes.HasPrefix(prefix, []byte("<")) {
		return false
	}
	for _, tag := range []string{"<mets:mets", "<METS:mets", "<mets ", "<mets>"} {
		if bytes.Contains(prefix, []byte(tag)) {
			return true
		}
	}
	return false
}

func (c *command) readFrom(name string, r io.Reader) ([]*layout.Page, error) {
	pages, err := formats.ReadAs(c.from, r)
	return pages, located(name, err)
}

// located puts the name of the file, and the place in it, before err.
func located(name string, err error) error {
	var fault *layout.FormatError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &fault) && fault.Pos != layout.Pos{}:
		return fmt.Errorf("%s:%v: %s: %w", name, fault.Pos, fault.Format, fault.Err)
	}
	return fmt.Errorf("%s: %w", name, err)
}
