"""``python -m tests.demonstration DIR`` writes the demonstration class into a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.demonstration import STUDENTS, NotOurs, write_class


def main() -> None:
    """Write the class; exit code 2 where the folder holds something else."""
    parser = argparse.ArgumentParser(prog="python -m tests.demonstration", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the students' folders go")
    folder = parser.parse_args().folder
    try:
        write_class(folder)
    except NotOurs as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    print(f"{len(STUDENTS)} students in {folder}")


if __name__ == "__main__":
    main()
