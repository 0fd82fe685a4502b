"""The place of an entry, as Qt's views hand it to a model or a delegate."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
