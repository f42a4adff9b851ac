"""What forces do together: exercises, courses, port calls."""
