"""The rules that answers must obey, one file for each exercise."""
