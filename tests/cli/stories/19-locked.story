The editor locks an event; a correction of the article is told, not made.

file
-     label: Flood destroys eastern pier
+     label: Flood destroys eastern pier
+     locked: true

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
