"""Pure functions of the dossier: everything that follows from the records, made once into one frozen `Views`."""
