"""Whether links to other websites still lead somewhere. Asked weekly, never a gate."""
