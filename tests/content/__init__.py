"""Tests of the dossier in `content/`: what it must say of the one text it holds, and that it says nothing else."""
