"""What follows from the casualty reports: their intervals, how they stand to each other, their roots and their bounds."""
