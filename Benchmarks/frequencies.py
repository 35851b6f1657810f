#!/usr/bin/env python3
"""Counts the words of files as a script would: prints the seconds of processor time after reading them."""
import re
import sys
import time
from collections import Counter

texts = [open(name, encoding="utf-8").read() for name in sys.argv[1:]]
begin = time.process_time()
words = Counter()
for text in texts:
    words.update(re.findall(r"\w+", text.lower()))
print(time.process_time() - begin, len(words))
