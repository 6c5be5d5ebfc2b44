"""One writer at a time: a lock on a project's build folder, let go by the system when its holder ends or is killed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from builder.pipeline import Project
from builder.problems import ContentError, Location, Problem


@contextmanager
def alone(project: Project) -> Iterator[None]:
    """Hold a project's lock; raises ContentError where another run holds it, or the folder cannot be written."""
    folder = project.docs.parent
    place = Location(folder.name)
    lock = FileLock(folder / ".lock", timeout=0)
    try:
        folder.mkdir(exist_ok=True)
        lock.acquire()
    except Timeout as error:
        message = "another run is writing this dossier; wait until it has ended"
        raise ContentError([Problem(place, "busy", message)]) from error
    except OSError as error:
        message = f"the folder cannot be written: {error.strerror}"
        raise ContentError([Problem(place, "cannot-write", message)]) from error
    try:
        yield
    finally:
        lock.release()
