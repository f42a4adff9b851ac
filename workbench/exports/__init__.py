"""Tables in the shapes of the data sets that researchers already use."""
