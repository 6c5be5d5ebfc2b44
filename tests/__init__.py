"""The tests of the builder: they mirror `builder/`, beside whole dossiers in `example/` and mistakes in `problems/`."""
