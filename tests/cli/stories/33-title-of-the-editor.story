The editor wrote a title. The headline changes, and the title is a matter to decide.

file
- title: The bridge opens in May
+ title: "Alder Bridge: five dates"

article
- title: The bridge opens in May
+ title: After two years of work, the bridge opens in May
