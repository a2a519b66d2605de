"""Words for every code: what happened, why, what to do. Only faces and report files come here."""

from acdesk.sentences.words.wording import Sentence, Words, all_words, sentence, text

__all__ = ["Sentence", "Words", "all_words", "sentence", "text"]
