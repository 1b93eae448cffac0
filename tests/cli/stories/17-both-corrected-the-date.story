The editor corrects a date by the records, the article by the mayor's word. Somebody must decide.

file
-     date: 2022-10-09
+     date: 2022-10-08  # county records

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
