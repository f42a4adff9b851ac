"""What is named: countries, organisations, ranks, posts, people, places, dates."""
