The editor renames an event; then the name in the article was wrong too. The editor's words stay, and the
editor hears of it.

file
-     label: County council approves Alder Bridge
+     label: Council says yes to the Alder Bridge

article
- The county council approved the Alder Bridge on March 4, 2021.
+ The county council approved the Elder Bridge on March 4, 2021.
