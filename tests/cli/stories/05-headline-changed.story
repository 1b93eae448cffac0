The headline changes; the title follows it, since nobody wrote another.

article
- title: The bridge opens in May
+ title: After two years of work, the bridge opens in May
