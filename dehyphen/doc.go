// Package dehyphen decides how two consecutive lines of printed text join.
package dehyphen
