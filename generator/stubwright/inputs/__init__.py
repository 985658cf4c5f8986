"""What a run is made from: the files of the catalog's APIs, or those named on the command line."""
