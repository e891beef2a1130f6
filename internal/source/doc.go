// Package source holds what the readers of all formats share: how a stream of
// bytes becomes a stream of UTF-8, and how a sequence of pages becomes a slice.
package source
