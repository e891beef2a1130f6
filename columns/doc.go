// Package columns finds the columns of a page and the order they are read in.
// It knows nothing but rectangles.
package columns
