package layout

import "math"

// assign finds the assignment of rows to columns that has the least total
// cost: it returns for each row its column, or -1. A row is left without a
// column where its cost would not be below 0: to be assigned must be worth it.
//
// It is the Hungarian method in the form of shortest augmenting paths
// (Jonker and Volgenant 1987) over a matrix in which each row has a column of
// its own, of cost 0, for "none". The time is O(rows² · (rows+columns)).
func assign(cost [][]float64) []int {
	n := len(cost)
	if n == 0 {
		return nil
	}
	m := len(cost[0]) + n
	at := func(i, j int) float64 {
		if j < m-n {
			return cost[i][j]
		}
		if j == m-n+i {
			return 0
		}
		return math.Inf(1)
	}
	u := make([]float64, n+1)
	v := make([]float64, m+1)
	row := make([]int, m+1) // row assigned to each column, from 1; 0 is none
	way := make([]int, m+1)
	minv := make([]float64, m+1)
	used := make([]bool, m+1)
	for i := 1; i <= n; i++ {
		row[0] = i
		for j := range minv {
			minv[j], used[j] = math.Inf(1), false
		}
		j0 := 0
		for row[j0] != 0 {
			used[j0] = true
			i0, j1, delta := row[j0], 0, math.Inf(1)
			for j := 1; j <= m; j++ {
				if used[j] {
					continue
				}
				if cur := at(i0-1, j-1) - u[i0] - v[j]; cur < minv[j] {
					minv[j], way[j] = cur, j0
				}
				if minv[j] < delta {
					delta, j1 = minv[j], j
				}
			}
			for j := 0; j <= m; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					minv[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			row[j0] = row[way[j0]]
			j0 = way[j0]
		}
	}
	out := make([]int, n)
	for j := 1; j <= m; j++ {
		if i := row[j]; i > 0 {
			out[i-1] = -1
			if j <= m-n {
				out[i-1] = j - 1
			}
		}
	}
	return out
}
