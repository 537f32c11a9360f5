# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
"""Contains endpoint functions for accessing the API"""
