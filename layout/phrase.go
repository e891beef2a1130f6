package layout

func (s *analysis) repair() {}
