"""``autograder`` and ``python -m autograder`` are the command line."""

import gc


def main() -> None:
    """Run the command line."""
    # SymPy and the like make a hundred thousand objects that stay: looking through them for what
    # can go would be a tenth of what a student waits for.
    gc.disable()
    from autograder.cli import main as run

    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
