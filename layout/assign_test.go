package layout

import (
	"math"
	"testing"
)

// assignSlowly returns the least total cost of all ways to give each row a
// column of its own or none.
func assignSlowly(cost [][]float64, used uint) float64 {
	if len(cost) == 0 {
		return 0
	}
	best := assignSlowly(cost[1:], used)
	for j, c := range cost[0] {
		if used&(1<<j) == 0 {
			best = min(best, c+assignSlowly(cost[1:], used|1<<j))
		}
	}
	return best
}

// TestAssignRandom compares with all ways to assign, on small matrices whose
// costs are often equal or zero.
func TestAssignRandom(t *testing.T) {
	r := random(t)
	for range 4000 {
		rows, cols := 1+r.IntN(6), r.IntN(6)
		cost := make([][]float64, rows)
		for i := range cost {
			cost[i] = make([]float64, cols)
			for j := range cost[i] {
				cost[i][j] = float64(r.IntN(13)-8) / 2
			}
		}
		out := assign(cost)
		sum, used := 0.0, map[int]bool{}
		for i, j := range out {
			if j < 0 {
				continue
			}
			if j >= cols || used[j] {
				t.Fatalf("%v: column %d twice or not there in %v", cost, j, out)
			}
			if cost[i][j] > 0 {
				t.Errorf("%v: row %d takes column %d at a loss", cost, i, j)
			}
			used[j] = true
			sum += cost[i][j]
		}
		if want := assignSlowly(cost, 0); len(out) != rows || math.Abs(sum-want) > 1e-9 {
			t.Fatalf("%v: %v costs %v, the best is %v", cost, out, sum, want)
		}
	}
}

// TestAssignGreedy is the reason for the method: the best pair first would
// leave the other row with nothing good.
func TestAssignGreedy(t *testing.T) {
	got := assign([][]float64{{-10, -9}, {-9, 5}})
	if len(got) != 2 || got[0] != 1 || got[1] != 0 {
		t.Errorf("assigned %v", got)
	}
	if got := assign(nil); len(got) != 0 {
		t.Errorf("no rows: %v", got)
	}
	if got := assign([][]float64{{}, {}}); len(got) != 2 || got[0] != -1 || got[1] != -1 {
		t.Errorf("no columns: %v", got)
	}
}
