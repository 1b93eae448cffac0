The editor tells two events as one: deletes one of them and renames the other. The article changes both.

file
delete begin-2022-06

-     label: Flood destroys eastern pier
+     label: Work begins; a flood destroys the eastern pier

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ The work began in earnest in June 2022. A flood destroyed the eastern pier on October 10, 2022.
