"""The search index: a port (port.py) and its adapter on Tantivy (tantivy_index.py)."""

from tradepost.infra.index.port import IndexDocument, IndexPort, Removal, SearchQuery, SearchResult
from tradepost.infra.index.tantivy_index import TantivyIndex

__all__ = ["IndexDocument", "IndexPort", "Removal", "SearchQuery", "SearchResult", "TantivyIndex"]
