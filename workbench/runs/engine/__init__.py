"""The papermill engine.

papermill is imported first: it loads `honest` through our entry point, which must not be half imported by then.
"""

import papermill as papermill
