package layout

var readDebug func(string) []*Page
