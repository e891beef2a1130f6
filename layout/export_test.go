package layout

func SetRead(f func(string) []*Page) { readDebug = f }
