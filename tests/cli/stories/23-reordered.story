The editor puts the flood last, where the story turns. Its place is the editor's; what is new goes where its
date belongs.

file
last destroy-pier-2022-10-09

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
+ The builders closed the last gap on July 7, 2023.
