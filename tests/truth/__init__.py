"""Whether the grader tells the truth: measured, and printed as a table."""
