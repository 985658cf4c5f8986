"""The types of Vans."""
