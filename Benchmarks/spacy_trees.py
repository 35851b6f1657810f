# Prints tokens, and seconds of processor time in which spaCy's small English model reads them; nothing where it is not installed.
import sys
import time

try:
    import spacy

    model = spacy.load("en_core_web_sm", exclude=["ner"])
except (ImportError, OSError):
    sys.exit()
texts = [open(path, encoding="utf8").read() for path in sys.argv[1:]]
begin = time.process_time()
tokens = sum(len(doc) for doc in model.pipe(texts))
print(tokens, time.process_time() - begin)
