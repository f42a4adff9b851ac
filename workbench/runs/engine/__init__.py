"""The papermill engine. papermill comes first: it loads `honest` through our entry point, and could not from within `honest`."""

import papermill as papermill
