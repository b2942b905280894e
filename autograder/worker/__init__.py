"""The side on which student code runs: it knows no checks, no solutions and no seeds."""
