The editor hides an event. It stays hidden, and up to date.

file
-     label: Flood destroys eastern pier
+     label: Flood destroys eastern pier
+     hidden: true  # too small for print

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
