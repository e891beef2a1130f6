//go:build ignore

// This program copies the hyphenation patterns that package patterns embeds
// out of an installed TeX distribution, and refuses files whose own head does
// not grant free use, change and distribution.
//
//	go run gen.go /usr/share/texlive/texmf-dist/tex/generic/hyph-utf8/patterns/tex
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

// files are the languages whose patterns are under a permissive licence, with
// the words of the licence that must stand in the head of the file. Left out,
// because they are under the LPPL, the GPL or the MPL only: ca, cs, el, hu, nl,
// ru, sv, tr, uk; and fi, whose head allows distribution but says nothing of
// change.
var files = []struct{ lang, grant string }{
	{"da", "Permission is hereby granted, free of charge"},
	{"de-1901", "Permission is hereby granted, free of charge"},
	{"de-1996", "Permission is hereby granted, free of charge"},
	{"en-gb", "Permission is hereby granted, free of charge"},
	{"en-us", "Copying and distribution of this file, with or without modification"},
	{"es", "Permission is hereby granted, free of charge"},
	{"fr", "Permission is hereby granted, free of charge"},
	{"it", "Permission is hereby granted, free of charge"},
	{"la", "Permission is hereby granted, free of charge"},
	{"no", "Copying and distribution of this file, with or without modification"},
	{"pl", "Permission is hereby granted, free of charge"},
	{"pt", "Redistribution and use in source and binary forms, with or without"},
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: go run gen.go FOLDER")
	}
	for _, f := range files {
		name := "hyph-" + f.lang + ".tex"
		data, err := os.ReadFile(filepath.Join(os.Args[1], name))
		if err != nil {
			log.Fatal(err)
		}
		head, _, _ := bytes.Cut(data, []byte(`\patterns`))
		if !bytes.Contains(head, []byte(f.grant)) {
			log.Fatalf("%s: no permissive licence in its head", name)
		}
		if err := os.WriteFile(filepath.Join("files", name), data, 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Println(name, len(data))
	}
}
