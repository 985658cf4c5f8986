"""Yandex' method pages: Diplodoc markdown and rendered text."""
