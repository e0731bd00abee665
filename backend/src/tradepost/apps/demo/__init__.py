"""Demo companies and the main job told step by step. Everything goes through the public API, as a client would."""
