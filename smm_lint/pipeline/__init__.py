"""The reading of posts: spaCy pipelines, our components, and the signals that they find."""
