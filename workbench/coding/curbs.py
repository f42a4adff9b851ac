"""What is to be less: whoever sets limits on something is neither for it nor does it with others."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.words import words
from workbench.wording import side_by_side


def is_curbed(article: Article, start: int, end: int) -> bool:
    """Whether some tokens before a thing tell that it is to be less ("suggested limits on the deployment of")."""
    return side_by_side(words("sides", "curbs"), words("sides", "curbed"), article.lowers[start:end])
